/**
 * @param href address of a link of this site
 * @returns the path without language, outer slashes and what stands behind #: «/kk/help/chat/#s2» is «help/chat»
 */
export function shownPath(href: string): string {
  const path = href.replace(/[?#].*$/, '').replace(/^\/+|\/+$/g, '');
  return path.replace(/^(?:kk|ru|en)(?:\/|$)/, '') || 'home';
}
