/** Attributes and properties of an element as strings; `false` and undefined leave one out. */
type Attributes = Record<string, string | boolean | undefined>;

/**
 * Makes an element. Text is always text: nothing that comes from an index or a reader becomes markup.
 * @param name name of the element
 * @param attributes `true` sets an attribute without value
 * @param children elements and texts; null is left out
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  element.append(...children.filter((child) => child !== null));
  return element;
}
