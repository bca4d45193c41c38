import { beforeAll, describe, expect, it } from 'vitest';
import { validEntries } from '../../src/content/check/content.ts';
import { dangerWords } from '../../src/content/check/discretion.ts';
import { readContent } from '../../src/content/check/read.ts';
import { servicePath } from '../../src/directory/address.ts';
import { FACETS, facetPath, facetsOf, hasValue, type Facet } from '../../src/directory/facets.ts';
import type { Service } from '../../src/directory/schema.ts';
import { isUrgent, serviceVisibility, type Visibility } from '../../src/edition/edition.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { messagesOf } from '../helpers/messages.ts';
import { builtPages, type BuiltPage } from '../helpers/site.ts';

interface Entry {
  id: string;
  service: Service;
  visibility: Visibility;
  path: string;
}

let pages: BuiltPage[];
let entries: Entry[];
let regions: { code: string; slug: string }[];

beforeAll(async () => {
  pages = await builtPages();
  const { content } = await readContent('.');
  regions = validEntries(content.regions).map(({ data }) => ({ code: data.code, slug: data.slug }));
  const slugs = new Map(validEntries(content.regions).map(({ data }) => [data.code, data.slug]));
  entries = validEntries(content.services).map(({ id, data }) => ({
    id,
    service: data,
    visibility: serviceVisibility(data, 'review'),
    path: servicePath(id, data, slugs),
  }));
});

function pageAt(language: string, path: string): BuiltPage {
  const page = pages.find((candidate) => candidate.address === `/${language}/${path && `${path}/`}`);
  if (!page) throw new Error(`/${language}/${path}/ has not been built`);
  return page;
}

const near = () => pages.filter(({ path }) => path.startsWith('help/near/'));
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const servicesOn = (page: BuiltPage) =>
  [...page.document.querySelectorAll('[data-service]')].map((element) => element.getAttribute('data-service') ?? '');
/** A text as `text` gives it: numbers in place of their tokens, plain spaces. */
const plain = (message: string | undefined) => (message ?? '').replace(/\{kz-(\d+)\}/g, '$1').replace(/\s+/g, ' ');

describe('pages of services', () => {
  it('exist for each service that the edition shows, in three languages, and for no other', () => {
    const expected = entries
      .filter(({ visibility }) => visibility !== 'hidden')
      .flatMap(({ id, path }) => LANGUAGES.map((language) => `/${language}/${path}/ ${id}`));
    const built = near().flatMap(({ address, document }) => {
      const id = document.querySelector('article[id^="service-"]:not(.card)')?.id;
      return id ? [`${address} ${id.replace('service-', '')}`] : [];
    });
    expect(built.sort()).toEqual(expected.sort());
  });

  it('are linked from the page of their region, and the national ones from the index', () => {
    for (const { service, path, visibility } of entries) {
      if (visibility === 'hidden') continue;
      const region = regions.find(({ code }) => code === service.region);
      for (const language of LANGUAGES) {
        const index = pageAt(language, region ? `help/near/${region.slug}` : 'help/near');
        expect(index.document.querySelector(`a[href="/${language}/${path}/"]`), path).not.toBeNull();
      }
    }
  });

  it('show of an unconfirmed place its name, place and kind, and send to 111', () => {
    const hidden = entries.filter(({ visibility }) => visibility === 'name-only');
    expect(hidden.length).toBeGreaterThan(20);
    for (const { service, path } of hidden) {
      for (const language of LANGUAGES) {
        const { document, html } = pageAt(language, path);
        const t = messagesOf(language);
        const article = text(document.querySelector('main article'));
        expect(text(document.querySelector('h1'))).toBe(plain(service.name[language]));
        expect(article).toContain(t[`kinds.${service.kind}`]);
        if (service.place) expect(article).toContain(service.place[language]);
        expect(article).toContain(plain(t['blocks.notConfirmed']));
        expect(document.querySelector('script[type="application/ld+json"]'), path).toBeNull();
        expect(document.querySelector('main a[rel="external"]'), path).toBeNull();
        expect(document.querySelector('dl'), path).toBeNull();
        for (const { url } of service.sources) expect(html, path).not.toContain(url);
        const withheld = [
          service.audienceNote,
          service.eligibility,
          service.stay,
          service.note,
          service.confidentiality,
        ];
        for (const fact of withheld) if (fact) expect(article, path).not.toContain(fact[language]);
      }
    }
  });

  it('say of the others what happens when one calls, only with a number', () => {
    for (const { service, path, visibility } of entries.filter((entry) => entry.visibility === 'full')) {
      expect(visibility).toBe('full');
      for (const language of LANGUAGES) {
        const t = messagesOf(language);
        const steps = text(pageAt(language, path).document.querySelector('[aria-labelledby="steps"]'));
        if (service.phones.length === 0) expect(steps, path).toBe('');
        else {
          expect(steps, path).toContain(service.answers?.[language] ?? t['call.whoUnknown']);
          expect(steps, path).toContain(service.confidentiality?.[language] ?? t['call.privateUnknown']);
        }
      }
    }
  });

  it('call 111 never without its limit', () => {
    for (const language of LANGUAGES) {
      const steps = pageAt(language, 'help/near/country/contact-centre').document.querySelector(
        '[aria-labelledby="steps"]',
      );
      const service = entries.find(({ id }) => id === 'kz-111')?.service;
      expect(text(steps)).toContain(service?.confidentiality?.[language]);
    }
  });

  it('link website and sources only of places known to be public', () => {
    for (const { service, path } of entries) {
      for (const language of LANGUAGES) {
        const links = [...pageAt(language, path).document.querySelectorAll('main a[rel="external"]')];
        if (service.confidentialAddress !== false) expect(links, path).toHaveLength(0);
      }
    }
    const open = pageAt('ru', 'help/near/country/contact-centre').document.querySelectorAll('main a[rel="external"]');
    expect(open.length).toBeGreaterThan(5);
  });

  it('mark names in another language, and give the name of the source where theirs is a translation', () => {
    const russian = pageAt('ru', 'help/near/astana/umit').document;
    expect(russian.querySelector('h1 span[lang="kk"]')?.textContent).toBe('Үміт');
    const english = pageAt('en', 'help/near/astana/umit').document;
    expect([...english.querySelectorAll('#facts ~ p span[lang]')].map((span) => span.getAttribute('lang'))).toEqual([
      'kk',
      'ru',
    ]);
    expect(text(english.querySelector('.page-head'))).toContain(messagesOf('en')['service.ownTranslation']);
    expect(pageAt('kk', 'help/near/astana/umit').document.querySelector('h1 span')).toBeNull();
  });

  it('describe themselves to machines with what they show, and without an address', () => {
    let described = 0;
    for (const { service, path, visibility } of entries.filter((entry) => entry.visibility === 'full')) {
      for (const language of LANGUAGES) {
        const { document, address } = pageAt(language, path);
        const block = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
        const data = JSON.parse(block) as Record<string, unknown>;
        described += 1;
        expect(visibility).toBe('full');
        expect(data['@context']).toBe('https://schema.org');
        expect(String(data.url).endsWith(address)).toBe(true);
        expect(data.name).toBe(service.name[language]);
        expect(block).not.toMatch(/"(address|geo|location|streetAddress|PostalAddress|Place)"/);
        for (const { url } of service.sources) expect(block).not.toContain(url);
        const numbers = [...block.matchAll(/"telephone":"([^"]*)"/g)].map(([, number]) => number);
        expect(numbers).toEqual(service.phones.map(({ number }) => number));
        if (service.hours.kind === 'unknown' || service.hours.kind === 'disputed') {
          expect(data.hoursAvailable).toBeUndefined();
        }
      }
    }
    expect(described).toBeGreaterThan(40);
  });
});

describe('the way to a region', () => {
  it('takes two links at most from the home page, in each language and without a script', () => {
    expect(regions).toHaveLength(20);
    for (const language of LANGUAGES) {
      const links = (page: BuiltPage) =>
        [...page.document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? '');
      const first = new Set(links(pageAt(language, '')));
      const second = pages.filter(({ address }) => first.has(address)).flatMap(links);
      const reached = new Set([...first, ...second]);
      for (const { slug } of regions) expect(reached, slug).toContain(`/${language}/help/near/${slug}/`);
    }
  });
});

describe('discretion', () => {
  it('keeps title, description and address neutral on every page of the directory', () => {
    expect(near().length).toBeGreaterThan(250);
    for (const page of near()) {
      const title = text(page.document.querySelector('title'));
      const description = page.document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
      expect(dangerWords(`${title} ${description} ${page.path}`), page.address).toEqual([]);
      expect(title.length, `${page.address}: ${title}`).toBeLessThanOrEqual(75);
      expect(description.length, page.address).toBeGreaterThanOrEqual(70);
      expect(description.length, page.address).toBeLessThanOrEqual(150);
    }
  });

  it('names no service in the tab of its page', () => {
    for (const { service, path } of entries) {
      for (const language of LANGUAGES) {
        const title = text(pageAt(language, path).document.querySelector('title'));
        for (const name of service.properNames) expect(title, path).not.toContain(name.text);
        expect(title, path).not.toContain(service.name[language]);
      }
    }
  });

  it('puts the exit first, and 111 before 150', () => {
    for (const { document, file } of near()) {
      expect(document.querySelector('a, button, input, summary')?.classList.contains('exit'), file).toBe(true);
      const numbers = [...document.querySelectorAll('main a[href^="tel:"]')].map((link) => link.getAttribute('href'));
      const second = numbers.indexOf('tel:150');
      if (second >= 0) expect(numbers.slice(0, second), file).toContain('tel:111');
    }
  });
});

describe('lists', () => {
  it('hold what is filed under them, in three languages', () => {
    for (const facet of Object.keys(FACETS) as Facet[]) {
      for (const value of FACETS[facet]) {
        const expected = entries
          .filter(({ service, visibility }) => hasValue(facetsOf(service, visibility), facet, value))
          .map(({ id }) => id);
        for (const language of LANGUAGES) {
          const page = pageAt(language, facetPath(facet, value));
          expect(servicesOn(page).sort(), page.address).toEqual([...expected].sort());
          const nothing = page.document.querySelector('[data-nothing]');
          expect(nothing?.hasAttribute('hidden'), page.address).toBe(expected.length > 0);
          expect(nothing?.querySelector('a[href="tel:111"]'), page.address).not.toBeNull();
        }
      }
    }
  });

  it('hold everything on the page of all services, once', () => {
    for (const language of LANGUAGES) {
      expect(servicesOn(pageAt(language, 'help/near/all')).sort()).toEqual(
        entries
          .filter(({ visibility }) => visibility !== 'hidden')
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it('exist for a region and a kind of help only where there is more than one place', () => {
    for (const { code, slug } of regions) {
      const here = entries.filter(({ service }) => service.region === code);
      for (const value of FACETS.kind) {
        const count = here.filter(({ service, visibility }) =>
          facetsOf(service, visibility).kind.includes(value),
        ).length;
        const page = pages.find(({ address }) => address === `/kk/help/near/${slug}/kind/${value}/`);
        expect(page !== undefined, `${slug} ${value}`).toBe(count > 1);
        if (page)
          for (const id of servicesOn(page))
            expect(page.document.getElementById(`service-${id}`)?.dataset.kind).toContain(value);
      }
    }
  });

  it('send nobody who needs a roof to a place that gives none', () => {
    for (const language of LANGUAGES) {
      const stay = servicesOn(pageAt(language, 'help/near/kind/stay'));
      const kinds = entries.filter(({ id }) => stay.includes(id)).map(({ service }) => service.kind);
      expect(kinds).not.toContain('family_support_centre');
      expect(kinds).not.toContain('child_reception_centre');
      expect(kinds).toContain('crisis_centre');
    }
  });

  it('tell of an unconfirmed place no more than its kind', () => {
    const hidden = new Set(entries.filter(({ visibility }) => visibility === 'name-only').map(({ id }) => id));
    for (const { document, file } of near()) {
      for (const element of document.querySelectorAll('[data-service]')) {
        if (!hidden.has(element.getAttribute('data-service') ?? '')) continue;
        expect(element.getAttribute('data-for'), file).toBe('');
        expect(element.getAttribute('data-in'), file).toBe('');
        expect(element.querySelectorAll('a[href^="tel:"]:not([href="tel:111"])'), file).toHaveLength(0);
      }
    }
  });
});

describe('what grows old', () => {
  it('carries its day: every number but the urgent ones, on every page', () => {
    const urgent = entries
      .filter(({ id }) => isUrgent(id))
      .flatMap(({ service }) => service.phones.map(({ number }) => number));
    for (const { document, file } of pages) {
      for (const link of document.querySelectorAll('a[href^="tel:"]')) {
        const number = link.getAttribute('href')?.replace('tel:', '') ?? '';
        const day = link.getAttribute('data-checked');
        if (urgent.includes(number)) expect(day, `${file}: ${number}`).toBeNull();
        else {
          expect(day, `${file}: ${number}`).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(link.getAttribute('data-instead'), file).toBeTruthy();
          expect(document.querySelector('script[src*="geing"]'), `${file} has no script that ages it`).not.toBeNull();
        }
      }
    }
  });

  it('says the day of the check as text', () => {
    for (const { service, path } of entries.filter(({ visibility }) => visibility === 'full')) {
      const t = messagesOf('kk');
      const page = text(pageAt('kk', path).document.querySelector('[aria-labelledby="checked"]'));
      expect(page, path).toContain(
        service.assurance ? (t['service.assured'] ?? '').split(':')[0] : t['service.neverChecked'],
      );
    }
  });
});
