import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { developmentPages } from './src/dev/integration.ts';
import { currentEdition } from './src/edition/edition.ts';
import { finishSite } from './src/safety/integration.ts';
import { siteAddress } from './src/site.ts';

const edition = currentEdition();

export default defineConfig({
  site: siteAddress(),
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  i18n: {
    locales: ['kk', 'ru', 'en'],
    defaultLocale: 'kk',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [mdx(), ...(edition === 'public' ? [sitemap()] : []), developmentPages(), finishSite()],
  build: { inlineStylesheets: 'always', assets: 'assets' },
  vite: {
    plugins: [tailwindcss()],
    ssr: { external: ['@myriaddreamin/typst-ts-node-compiler', 'docx', 'fflate', 'pptxgenjs', 'sharp'] },
    build: {
      assetsInlineLimit: 0,
      cssMinify: 'lightningcss',
      cssTarget: ['chrome80', 'safari13', 'firefox78'],
      target: 'es2020',
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own, which the bundler does not know and rightly drops.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
