import type { AstroIntegration } from 'astro';

/** Adds the living component page to the development server only: it never reaches a built site. */
export function developmentPages(): AstroIntegration {
  return {
    name: 'development-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/[lang]/components', entrypoint: './src/dev/components.astro' });
      },
    },
  };
}
