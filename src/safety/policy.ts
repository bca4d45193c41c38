/**
 * The content security policy of every page and file, the same in the page and as a response header.
 * Nothing comes from another host; no inline script; the inline stylesheets are allowed by their hashes.
 */

/** Stands in built pages until the hash of the stylesheet is known. */
export const POLICY_PLACEHOLDER = 'policy-of-this-site';

/**
 * @param styleHashes hashes of the inline stylesheets in the form sha256-…
 * @param place "meta" leaves out what browsers ignore outside of headers
 */
export function contentSecurityPolicy(styleHashes: readonly string[], place: 'meta' | 'header'): string {
  const styles = styleHashes.map((hash) => `'${hash}'`).join(' ');
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles || "'none'"}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(place === 'header' ? ["frame-ancestors 'none'"] : []),
  ];
  return directives.join('; ');
}

/**
 * Headers that a host should send with every file.
 * @param styleHashes hashes of the inline stylesheets
 * @param indexable false keeps search engines out
 */
export function securityHeaders(styleHashes: readonly string[], indexable: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(styleHashes, 'header'),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...(indexable ? {} : { 'X-Robots-Tag': 'noindex, nofollow' }),
  };
}
