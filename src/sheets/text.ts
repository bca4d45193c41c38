import type { PhrasingContent } from 'mdast';
import { describeHours } from '../directory/hours.ts';
import { plainText, type Inline, type Text } from '../documents/model.ts';
import { isElement, readElement, writeElement, type ElementNode, type ProseElement } from '../guides/mdx.ts';
import { formatDate } from '../i18n/dates.ts';
import { isLanguage } from '../i18n/languages.ts';
import { editionDate } from '../law/citation.ts';
import { numberFinder } from '../lessons/numbers.ts';
import { printedText } from '../lessons/text.ts';
import { actOf, entryOf, printedFact, provisionOf, valueOf, type Facts } from '../lessons/facts.ts';

/**
 * Sets a line of a guide for paper: a component becomes the words that it shows on the page. Marks of sources,
 * pictures and notes for writers show nothing.
 * @param nodes the parts of a paragraph, as parsed
 * @param facts what components ask for
 * @returns the line, without blanks at its ends
 * @throws Error with the component, what is wrong and what to write instead
 */
export function printedLine(nodes: readonly PhrasingContent[], facts: Facts): Text {
  return tidy(printedParts(nodes, facts));
}

function printedParts(nodes: readonly PhrasingContent[], facts: Facts): Inline[] {
  return nodes.flatMap((node) => printedPart(node, facts));
}

function printedPart(node: PhrasingContent, facts: Facts): Inline[] {
  if (isElement(node)) return printedElement(node, facts);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [node.value];
    case 'break':
      return [' '];
    case 'strong':
      return printedParts(node.children, facts).map(bold);
    case 'emphasis':
    case 'delete':
      return printedParts(node.children, facts);
    case 'link':
      return linked(printedParts(node.children, facts), node.url);
    // A note for other writers.
    case 'mdxTextExpression':
      return [];
    default:
      throw new Error(`"${node.type}" has no form on paper. Write plain text or a component instead`);
  }
}

/** Numbers, links and foreign words keep their own form among bold words. */
function bold(part: Inline): Inline {
  return typeof part === 'string' ? { kind: 'strong', text: part } : part;
}

/** Paper leads nowhere: of a link inside this site the words stay. */
function linked(parts: Inline[], address: string): Inline[] {
  return address.startsWith('/') ? parts : [{ kind: 'link', text: plainText(parts), address }];
}

function printedElement(node: ElementNode, facts: Facts): Inline[] {
  const element = readElement(node);
  const inside = printedParts(node.children as PhrasingContent[], facts);
  try {
    return shownBy(element, inside, facts);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${writeElement(element)}: ${reason}`, { cause: error });
  }
}

/** What a component shows on paper: the same words as its file in src/components/prose shows on the page. */
function shownBy({ name, attributes }: ProseElement, inside: Inline[], facts: Facts): Inline[] {
  const { t, edition } = facts;
  const { language } = t;
  const attribute = (key: string) => String(attributes.get(key) ?? '');
  const id = attribute('id');
  const of = attribute('of');
  switch (name) {
    case 'Phone': {
      const service = numberFinder(facts.services, edition, language)(id);
      if (service.number === null || service.link === null) return [service.name];
      return [attributes.has('plain') ? service.number : { kind: 'phone', text: service.number, link: service.link }];
    }
    case 'Hours':
      return [describeHours(entryOf(facts.services, id, 'directory').hours, t)];
    case 'Article':
      return [printedFact({ kind: 'article', id }, facts)];
    case 'Edition': {
      const { provision, act } = provisionOf(id, facts);
      const date = editionDate(provision, act);
      return [date ? t('law.edition', { date: formatDate(date, language) }) : t('law.editionUnknown')];
    }
    case 'OldTerm': {
      const former = valueOf(provisionOf(id, facts).provision.formerTitle?.kk, 'formerTitle');
      return [language === 'kk' ? `«${former}»` : { kind: 'foreign', language: 'kk', content: [`«${former}»`] }];
    }
    case 'Amount':
      return [printedFact({ kind: 'amount', id, field: of }, facts)];
    case 'Value':
      return [printedFact({ kind: 'value', id, field: of }, facts)];
    case 'LawDate': {
      const act = actOf(id, facts);
      const date = of === 'signed' || of === 'inForce' || of === 'repealed' ? act[of] : undefined;
      return [formatDate(valueOf(date, of), language, 'sentence')];
    }
    case 'LawNumber':
      return [valueOf(actOf(id, facts).number, 'number')];
    case 'LawName': {
      const title = actOf(id, facts).name[language];
      return [language === 'en' ? `‘${title}’` : `«${title}»`];
    }
    case 'Stat':
      return [printedFact({ kind: 'stat', id: of, field: attribute('item') }, facts)];
    case 'StatSource': {
      const { body, period, sources } = entryOf(facts.statistics, of, 'statistics');
      const text = `${body[language]}, ${period[language]}`;
      const [source] = sources;
      return [source ? { kind: 'link', text, address: source.url } : text];
    }
    case 'Block':
      return [...printedText(t(`blocks.${id}`), numberFinder(facts.services, edition, language))];
    case 'Foreign': {
      const lang = attribute('lang');
      return [{ kind: 'foreign', language: isLanguage(lang) ? lang : language, content: tidy(inside) }];
    }
    case 'Source':
    case 'Picture':
    case 'Chart':
      return [];
    default:
      // What stands around a text, such as the explanation of a term, leaves its words.
      if (inside.length > 0) return inside;
      throw new Error('has no form on paper. Say in src/sheets/text.ts what a sheet prints of it');
  }
}

/** Joins neighbouring strings and makes one blank of many; a no-break space stays as it is. */
function tidy(parts: readonly Inline[]): Text {
  const joined: Inline[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined
    .map((part, index) => {
      if (typeof part !== 'string') return part;
      const text = part.replace(/[ \t\r\n]+/g, ' ');
      const begun = index === 0 ? text.trimStart() : text;
      return index === joined.length - 1 ? begun.trimEnd() : begun;
    })
    .filter((part) => part !== '');
}
