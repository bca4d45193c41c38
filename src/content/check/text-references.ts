import { elementsOf, writeElement, type ProseElement } from '../../guides/mdx.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import type { Context } from './component-faults.ts';
import { COMPONENTS, type Attribute, type ComponentRule } from './components.ts';
import { at, pagesOf, type Content, type GuideText, type PageFiles } from './content.ts';
import { indexContent, type Known } from './known.ts';
import type { Fault, Problem } from './problem.ts';
import { useInstead } from './suggest.ts';

/** Every component in a text is known, has its attributes, and names things that exist. */
export function checkTextReferences(content: Content): Problem[] {
  const known = indexContent(content);
  const components = content.guides.flatMap((text) => {
    const { language, tree } = text;
    if (!language || !tree) return [];
    return elementsOf(tree).flatMap((element) =>
      elementFaults(element, language, known).map((fault) => place(text, element, fault)),
    );
  });
  return [...components, ...pagesOf(content).flatMap(sourceMarks)];
}

type RuleFault = Fault & { rule: string };

function place({ file }: GuideText, element: ProseElement, fault: RuleFault): Problem {
  const line = element.line === undefined ? {} : { line: element.line };
  return { file, ...line, field: writeElement(element), ...fault };
}

function elementFaults(element: ProseElement, language: Language, known: Known): RuleFault[] {
  const rule = COMPONENTS[element.name];
  if (!rule) {
    const where = 'Markdown or a component of the list in docs/editing.md';
    const instead = useInstead(element.name, Object.keys(COMPONENTS), where);
    return [{ rule: 'unknown-component', message: 'is no component of this site', instead }];
  }
  return [
    ...givenAttributes(element, rule, { known, language, attributes: element.attributes }),
    ...missingAttributes(element, rule),
    ...contentFaults(element, rule),
  ];
}

function givenAttributes({ attributes, code }: ProseElement, rule: ComponentRule, context: Context): RuleFault[] {
  const faults: RuleFault[] = [];
  for (const [name, value] of attributes) {
    const expected = rule.attributes[name];
    const fault = expected
      ? valueFault(expected, value, context)
      : unknownAttribute(name, Object.keys(rule.attributes));
    if (fault) faults.push(named(expected ? 'unknown-id' : 'unknown-attribute', name, fault));
  }
  for (const name of code) {
    const fault = { message: 'is code in curly brackets', instead: 'Write the value in quotation marks' };
    faults.push(named('code-in-text', name, fault));
  }
  return faults;
}

function valueFault(expected: Attribute, value: string | true, context: Context): Fault | null {
  if (expected.flag) {
    return value === true ? null : { message: 'has a value', instead: 'Write the word alone, without a value' };
  }
  if (value === true) return { message: 'has no value', instead: 'Write the value in quotation marks' };
  return expected.findFault?.(value, context) ?? null;
}

function unknownAttribute(name: string, allowed: string[]): Fault {
  return {
    message: 'is no attribute of this component',
    instead: allowed.length > 0 ? useInstead(name, allowed, `one of these: ${allowed.join(', ')}`) : 'Leave it out',
  };
}

function missingAttributes({ name, attributes, code }: ProseElement, rule: ComponentRule): RuleFault[] {
  const required = Object.keys(rule.attributes).filter((attribute) => !rule.attributes[attribute]?.optional);
  const example = [name, ...required.map((attribute) => `${attribute}="…"`)].join(' ');
  return required
    .filter((attribute) => !attributes.has(attribute) && !code.includes(attribute))
    .map((attribute) =>
      named('missing-attribute', attribute, {
        message: 'is missing',
        instead: `Write <${example}${rule.holdsText ? '' : ' /'}>`,
      }),
    );
}

function contentFaults({ name, hasContent }: ProseElement, { holdsText }: ComponentRule): RuleFault[] {
  if (holdsText && !hasContent) {
    return [
      { rule: 'component-text', message: 'holds no text', instead: `Write <${name}>text</${name}>, or remove it` },
    ];
  }
  if (!holdsText && hasContent) {
    const instead = `Close it at once, <${name} … />, and write the text after it`;
    return [{ rule: 'component-text', message: 'holds a text that it does not show', instead }];
  }
  return [];
}

function named(rule: string, attribute: string, fault: Fault): RuleFault {
  return { rule, message: `"${attribute}" ${fault.message}`, instead: fault.instead };
}

/** The source list of a page and the marks in its texts belong together: no mark without a place, no place without a mark. */
function sourceMarks({ page, texts }: PageFiles): Problem[] {
  const listed = page?.fields.sources;
  if (!page || !listed) return [];
  const marks = Object.values(texts).flatMap((text) =>
    text.tree
      ? elementsOf(text.tree)
          .filter(({ name }) => name === 'Source')
          .map((mark) => ({ text, mark, keys: keysOf(mark) }))
      : [],
  );
  const unlisted = marks.flatMap(({ text, mark, keys }) =>
    keys
      .filter((key) => !listed.includes(key))
      .map((key) => {
        const message = `names ${key}, which the page does not list`;
        return place(text, mark, {
          rule: 'unlisted-source',
          message,
          instead: `Add ${key} to "sources" of ${page.file}`,
        });
      }),
  );
  const readable = LANGUAGES.filter((language) => texts[language]?.tree);
  const uncited = listed.flatMap((key, index): Problem[] => {
    const without = readable.filter(
      (language) => !marks.some(({ text, keys }) => text.language === language && keys.includes(key)),
    );
    if (without.length === 0) return [];
    const message = `is ${key}, which the text never cites in: ${without.join(', ')}`;
    const instead = `Set <Source id="${key}" /> after the claim that rests on it, in each language, or remove the key`;
    return [{ ...at(page, `sources[${index}]`), rule: 'uncited-source', message, instead }];
  });
  return [...unlisted, ...uncited];
}

function keysOf(mark: ProseElement): string[] {
  return String(mark.attributes.get('id') ?? '')
    .split(/\s+/)
    .filter(Boolean);
}
