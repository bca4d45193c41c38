/** @type {import('prettier').Config} */
export default {
  printWidth: 120,
  singleQuote: true,
  trailingComma: 'all',
  plugins: ['prettier-plugin-astro'],
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    // Texts of writers keep their lines.
    { files: ['*.mdx', '*.md', '*.yaml'], options: { proseWrap: 'preserve' } },
  ],
};
