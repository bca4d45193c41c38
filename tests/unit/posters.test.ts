import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dangerWords } from '../../src/content/check/discretion.ts';
import { MOST_RULE_WORDS, checkPosters } from '../../src/content/check/posters.ts';
import { countWords } from '../../src/content/check/sentence-split.ts';
import { formatPhone } from '../../src/directory/phone.ts';
import type { Service } from '../../src/directory/schema.ts';
import { documentTexts } from '../../src/documents/model.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { LESSON_BANDS } from '../../src/lessons/schema.ts';
import { codeDrawing } from '../../src/posters/code.ts';
import { GENERAL_WORKS, PAPERS, listPosterFiles, type PosterFile, type PosterWork } from '../../src/posters/files.ts';
import { VERSIONS, type PosterInput, type PosterRegion, type Version } from '../../src/posters/input.ts';
import {
  LEAST_POSTER_NUMBER,
  LEAST_TYPE,
  allParts,
  checkSizes,
  posterText,
  typeSizes,
  type Part,
  type Poster,
} from '../../src/posters/model.ts';
import { setPoster } from '../../src/posters/pdf.ts';
import { makePoster, makePosterFile } from '../../src/posters/press.ts';
import { regionSheet } from '../../src/posters/region.ts';
import { POSTER_FILES, posterTexts } from '../../src/posters/schema.ts';
import { PLACEHOLDER_ADDRESS, site } from '../../src/site.ts';
import { MADE_UP_ADDRESS, readPosters, withAddress, withServices, type PosterContent } from '../helpers/posters.ts';

// The package is written for bundlers: its types name the function as the default of the default.
const jsQR = createRequire(import.meta.url)('jsqr') as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

let content: PosterContent;
let review: PosterInput;
let folder: string;

beforeAll(async () => {
  content = await readPosters();
  review = withAddress(content.input(), null);
  folder = mkdtempSync(join(tmpdir(), 'posters-'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const region = (slug: string): PosterRegion => {
  const found = review.regions.find((entry) => entry.slug === slug);
  if (!found) throw new Error(`${slug}: there is no such region`);
  return found;
};

/** Every poster in every version; of the regions only some where all would take long. */
function everyPoster(
  input: PosterInput,
  regions = input.regions,
): { work: PosterWork; version: Version; poster: Poster }[] {
  const works: PosterWork[] = [
    ...GENERAL_WORKS,
    ...regions.map(({ slug }): PosterWork => ({ kind: 'region', region: slug })),
  ];
  return works.flatMap((work) =>
    VERSIONS.map((version) => ({ work, version, poster: makePoster(input, work, version) })),
  );
}

const partsOf = (poster: Poster): Part[] => poster.faces.flatMap(({ parts }) => [...allParts(parts)]);

/** Everything that anybody can read in the files of posters and sheets. */
function allTexts(input: PosterInput): Map<string, string> {
  const posters = everyPoster(input).map(
    ({ poster }) => [poster.file, `${poster.title}\n${posterText(poster)}`] as const,
  );
  const sheets = input.regions.flatMap((place) =>
    LANGUAGES.flatMap((language) =>
      [false, true].map((school) => {
        const document = regionSheet(input, language, place, school);
        return [document.file, documentTexts(document).join('\n')] as const;
      }),
    ),
  );
  return new Map([...posters, ...sheets]);
}

describe('the texts', () => {
  it('are in order', () => {
    expect(checkPosters(content.content)).toEqual([]);
  });

  it('are refused with file and remedy where one is missing or in the wrong place', () => {
    const entries = Object.entries(POSTER_FILES).map(([kind, id]) => ({
      id,
      data: review.texts[kind as keyof typeof POSTER_FILES],
    }));
    expect(() => posterTexts(entries.slice(1))).toThrow('content/posters/common.yaml: is missing. Restore the file');
    const swapped = entries.map((entry) =>
      entry.id === 'card-pocket' ? { ...entry, data: review.texts.three } : entry,
    );
    expect(() => posterTexts(swapped)).toThrow('content/posters/card-pocket.yaml: kind: is "three". Write "pocket"');
  });

  it('name numbers that may be shown, the same in each language, and stay short: the check says so', () => {
    const broken = structuredClone(content.content.posters);
    const rules = broken.find(({ id }) => id === 'poster-rules');
    const region = broken.find(({ id }) => id === 'poster-region');
    if (rules?.data?.kind !== 'rules' || region?.data?.kind !== 'region') throw new Error('a file is missing');
    rules.data.adults.ru = Array.from({ length: 31 }, () => 'слово').join(' ');
    region.data.knows.kk = '{kz-999} біледі.';
    region.fields = region.data;
    const found = checkPosters({ ...content.content, posters: broken.filter(({ id }) => id !== 'card-staff') });
    expect(found.map(({ rule, file }) => `${rule} ${file}`)).toEqual(
      expect.arrayContaining([
        'missing-poster content/posters/card-staff.yaml',
        'long-poster content/posters/poster-rules.yaml',
        'unknown-id content/posters/poster-region.yaml',
        'missing-token content/posters/poster-region.yaml',
      ]),
    );
  });

  it('of class rules have at most 30 words in each language, with the line for adults', () => {
    const { adults, bands } = review.texts.rules;
    for (const band of LESSON_BANDS) {
      for (const language of LANGUAGES) {
        const texts = [...bands[band].rules, adults].map((text) => text[language]);
        const words = texts.reduce((sum, text) => sum + countWords(text), bands[band].numbers.length);
        expect(words, `${band} ${language}`).toBeLessThanOrEqual(MOST_RULE_WORDS);
      }
    }
  });
});

describe('every poster and card', () => {
  it('keeps the least sizes of type, and 60 points for numbers on posters', () => {
    let numbers = 0;
    for (const { poster } of [...everyPoster(review), ...everyPoster(withAddress(review))]) {
      checkSizes(poster);
      for (const part of partsOf(poster)) {
        for (const size of typeSizes(part)) expect(size, poster.file).toBeGreaterThanOrEqual(LEAST_TYPE[poster.read]);
        if (part.kind === 'numbers' && poster.read === 'poster') {
          numbers += 1;
          expect(part.size, poster.file).toBeGreaterThanOrEqual(LEAST_POSTER_NUMBER);
        }
      }
    }
    expect(numbers).toBeGreaterThan(300);
    expect(LEAST_TYPE.poster).toBe(14);
    expect(LEAST_TYPE.sheet).toBe(14);
  });

  it('is refused when its type is too small', () => {
    const poster = makePoster(review, { kind: 'region', region: 'astana' }, 'kk');
    const small = (parts: Part[]): Poster => ({ ...poster, faces: [{ parts, edge: null }] });
    const lines = [{ language: 'kk', text: ['сөз'] }] as const;
    expect(() => checkSizes(small([{ kind: 'words', lines, size: 13 }]))).toThrow('poster-region.yaml');
    const number = { number: '111', link: 'tel:111', labels: [], tone: 'sky' } as const;
    expect(() => checkSizes(small([{ kind: 'numbers', numbers: [number], size: 59, labelSize: 14 }]))).toThrow('60 pt');
  });

  it('says the same in each language: the same parts, numbers and items', () => {
    const shape = (poster: Poster) =>
      partsOf(poster).map((part) => {
        if (part.kind === 'numbers') return part.numbers.map(({ number }) => number).join();
        return part.kind === 'list' ? `list ${part.items.length}` : part.kind;
      });
    for (const work of [...GENERAL_WORKS, { kind: 'region', region: 'astana' } as const]) {
      const [kk, ru, en] = LANGUAGES.map((language) => shape(makePoster(review, work, language)));
      expect(ru).toEqual(kk);
      expect(en).toEqual(kk);
    }
  });

  it('never shows 111 without what may follow a call', () => {
    const limits = LANGUAGES.flatMap((language) =>
      ['limitChild', 'limitAdult'].map((key) =>
        review.facts[language].t(`blocks.${key}`).replaceAll('{kz-111}', '111'),
      ),
    );
    for (const [file, text] of allTexts(review)) {
      if (!/111/.test(text)) continue;
      expect(
        limits.some((limit) => text.includes(limit)),
        `${file} shows 111 without its limit`,
      ).toBe(true);
    }
  });

  it('names the site, the day of the check and that this is the review edition', () => {
    for (const { poster, version } of everyPoster(review)) {
      const text = posterText(poster);
      const language = version === 'all' ? 'kk' : version;
      expect(text, poster.file).toContain(review.facts[language].t('edition.short'));
      expect(text, poster.file).toContain('2026');
      expect(text, poster.file).toContain(site.name[language]);
    }
  });

  it('has a neutral name and title, and an outside that says nothing', () => {
    for (const { file } of listPosterFiles(review.regions)) {
      expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.(pdf|docx|txt)$/);
      expect(dangerWords(file), file).toEqual([]);
    }
    for (const { poster } of everyPoster(review)) {
      expect(dangerWords(poster.title), poster.title).toEqual([]);
    }
    for (const kind of ['pocket', 'three'] as const) {
      const [outside] = makePoster(review, { kind }, 'kk').faces;
      expect(outside?.parts.every((part) => part.kind === 'pattern' || part.kind === 'gap')).toBe(true);
    }
  });

  it('stands in a list in which no name occurs twice', () => {
    const names = listPosterFiles(review.regions).map(({ file }) => file);
    expect(new Set(names).size).toBe(names.length);
    // 8 posters and cards; 20 regions with a poster in 4 versions and sheets in 3 languages.
    expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(60);
    expect(names.filter((name) => /^poster-.*-a[34]-/.test(name))).toHaveLength(20 * 2 * 4);
  });
});

describe('the code', () => {
  const codes = (input: PosterInput) =>
    everyPoster(input).flatMap(({ poster, work, version }) =>
      partsOf(poster).flatMap((part) => (part.kind === 'code' ? [{ part, work, version, poster }] : [])),
    );

  it('is replaced by a sentence while the site has no address, and nothing names the placeholder', () => {
    expect(codes(review).length).toBeGreaterThan(80);
    for (const { part, poster } of codes(review)) {
      expect(part.address, poster.file).toBeNull();
      expect(part.waiting, poster.file).not.toEqual([]);
    }
    const host = new URL(PLACEHOLDER_ADDRESS).host;
    for (const [file, text] of allTexts(review)) expect(text, file).not.toContain(host);
    expect(posterText(makePoster(review, { kind: 'region', region: 'astana' }, 'en'))).toContain(
      review.texts.common.noCode.en,
    );
  });

  it('leads to the page of the region, or to the page of help', () => {
    for (const { part, work, version } of codes(withAddress(review))) {
      const language = version === 'all' ? 'kk' : version;
      const path = work.kind === 'region' ? `help/near/${work.region}` : 'help';
      expect(part.address).toBe(`${MADE_UP_ADDRESS}/${language}/${path}/`);
    }
  });

  it('can be read by a machine', async () => {
    for (const slug of ['astana', 'north-kazakhstan']) {
      const address = `${MADE_UP_ADDRESS}/kk/help/near/${slug}/`;
      expect(await readCode(Buffer.from(codeDrawing(address)))).toBe(address);
    }
  });

  async function readCode(image: Buffer): Promise<string | undefined> {
    const { data, info } = await sharp(image, { density: 72 })
      .resize({ width: 600, kernel: 'nearest' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  }

  toolTest('can be read off the printed page', 'pdftoppm', async () => {
    const input = withAddress(review);
    const pdf = setPoster(makePoster(input, { kind: 'region', region: 'shymkent' }, 'ru'), paper('region', 'a4'), {
      cache: null,
    });
    writeFileSync(join(folder, 'code.pdf'), pdf);
    run('pdftoppm', '-r', '120', '-png', '-singlefile', join(folder, 'code.pdf'), join(folder, 'code'));
    const { data, info } = await sharp(join(folder, 'code.png'))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const found = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
    expect(found).toBe(`${MADE_UP_ADDRESS}/ru/help/near/shymkent/`);
  });
});

describe('what the edition hides', () => {
  /** Every number of an entry that may not be shown, as it is written in any form. */
  function hidden(input: PosterInput, show: (service: Service) => boolean): string[] {
    return [...input.facts.kk.services.values()].flatMap(({ data }) => {
      if (show(data)) return [];
      return data.phones.flatMap(({ number }) => [
        number,
        formatPhone(number),
        formatPhone(number).replaceAll('\u00a0', ' '),
      ]);
    });
  }

  it.each<Edition>(['review', 'public'])('stands in no file of the %s edition: numbers and addresses', (edition) => {
    const input = content.input(edition);
    const secret = withServices(input, {
      'shakhtinsk-crisis-centre': {
        phones: [{ number: '+77212345678', channel: 'voice' }],
        address: { kk: 'Құпия көше 1', ru: 'Тайная улица 1', en: 'Secret street 1' },
      },
      'astana-umit': {
        confidentialAddress: false,
        address: { kk: 'Ашық көше 2', ru: 'Открытая улица 2', en: 'Open street 2' },
      },
    });
    const texts = allTexts(secret);
    const shown = (service: Service) =>
      service.assurance !== null || (edition === 'review' && service.publish === 'ready_after_recheck');
    const numbers = [...hidden(secret, shown), '7212345678'].filter((number) => number.length > 3);
    for (const [file, text] of texts) {
      for (const number of numbers) expect(text, file).not.toContain(number);
      expect(text, file).not.toMatch(/Құпия көше|Тайная улица|Secret street|Ашық көше|Открытая улица|Open street/);
      expect(text, file).not.toMatch(/(?<!\d)150(?!\d)/);
    }
    if (edition === 'public') {
      // Nobody has called yet: the public edition would print names, and does not build.
      for (const [file, text] of texts) expect(text, file).not.toMatch(/(?<![\d-])11[12](?!\d)/);
    }
  });

  it('shows places that nobody has confirmed by name, kind and town, with 111 first', () => {
    const document = regionSheet(review, 'ru', region('karaganda'), false);
    const text = documentTexts(document).join('\n');
    expect(text).toContain('Не подтверждено. Сначала обратитесь в 111.');
    expect(text).toContain('Дом мамы');
    expect(text).toContain('Проверенных нами служб в этом регионе пока нет.');
    expect(text).toContain('Темиртау');
    expect(text).not.toMatch(/Темиртау;|Шахтинск;/);
  });

  it('names a shelter below "temporary stay", where somebody looks who needs a roof', () => {
    const lines = documentTexts(regionSheet(review, 'ru', region('jambyl'), false));
    const place = lines.findIndex((line) => line.includes('Жамбылский областной центр'));
    expect(
      lines.slice(0, place).findLast((line) => line === 'Временное проживание' || line === 'Помощь психолога'),
    ).toBe('Временное проживание');
  });

  it('puts on a poster only places that somebody has called, without their place', () => {
    const poster = (input: PosterInput) => posterText(makePoster(input, { kind: 'region', region: 'astana' }, 'ru'));
    expect(poster(review)).toContain('В 111 знают, кто здесь помогает.');
    const checked = withServices(review, {
      'astana-umit': {
        assurance: { date: '2026-11-20', method: 'phone', by: 'editor' },
        phones: [{ number: '+77172555555', channel: 'voice' }],
      },
    });
    expect(poster(checked)).toContain(`Кризисный центр: ${formatPhone('+77172555555')}`);
    expect(poster(checked)).not.toContain('знают, кто здесь помогает');
    // A check of long ago hides the number again.
    const old = withServices(review, {
      'astana-umit': {
        assurance: { date: '2024-01-01', method: 'phone', by: 'editor' },
        phones: [{ number: '+77172555555', channel: 'voice' }],
      },
    });
    expect(poster(old)).toContain('знают, кто здесь помогает');
    expect(poster(old)).not.toContain(formatPhone('+77172555555'));
  });

  it('prints 150 on the card only after a call, and with its limited hours', () => {
    const card = (input: PosterInput) => posterText(makePoster(input, { kind: 'pocket' }, 'en'));
    expect(card(review)).not.toContain('150');
    const page = { date: '2026-11-20', method: 'official_page', by: 'editor' } as const;
    expect(card(withServices(review, { 'kz-150': { assurance: page } }))).not.toContain('150');
    const called = withServices(review, { 'kz-150': { assurance: { ...page, method: 'phone' } } });
    expect(card(called)).toContain('150 is a second line for children and young people. Its hours may be limited.');
  });

  it('dates the poster by the oldest check once all its numbers are checked', () => {
    const assurance = (date: string) => ({ assurance: { date, method: 'phone' as const, by: 'editor' } });
    const input = withServices(review, {
      'kz-111': assurance('2026-11-20'),
      'kz-112': assurance('2026-11-18'),
      'kz-102': assurance('2026-11-20'),
      'kz-103': assurance('2026-11-20'),
    });
    const text = posterText(makePoster(input, { kind: 'region', region: 'astana' }, 'en'));
    expect(text).toContain('Numbers checked: 18\u00a0November\u00a02026');
    expect(posterText(makePoster(review, { kind: 'pocket' }, 'en'))).toContain('numbers not checked by a call yet');
  });
});

describe('a file', () => {
  const millimetres: Record<string, [number, number]> = {
    'card-pocket-a4': [210, 297],
    'poster-rules-kindergarten-a2': [420, 594],
    'sheet-fridge-a5': [148, 210],
    'sheet-fridge-a4': [297, 210],
    'card-staff-a6': [105, 148],
    'card-staff-a4': [210, 297],
    'card-three-a4': [297, 210],
    'poster-astana-a3': [297, 420],
    'poster-astana-a4': [210, 297],
    'sheet-astana': [210, 297],
  };

  toolTest('has pages of the right size, as many as the poster has faces', 'pdfinfo', async () => {
    for (const [name, [width, height]] of Object.entries(millimetres)) {
      const info = run('pdfinfo', save(await made(`${name}-kk.pdf`)));
      const [, x = 0, y = 0] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []).map(Number);
      expect(Math.abs((x / 72) * 25.4 - width), name).toBeLessThan(0.7);
      expect(Math.abs((y / 72) * 25.4 - height), name).toBeLessThan(0.7);
      expect(info, name).toMatch(
        name.includes('poster') || name.startsWith('sheet-astana') ? /Pages:\s+1\n/ : /Pages:\s+2\n/,
      );
    }
  });

  toolTest('has nothing wrong with it', 'qpdf', async () => {
    for (const name of Object.keys(millimetres)) {
      const result = run('qpdf', '--check', save(await made(`${name}-kk.pdf`)));
      expect(result, name).toContain('No syntax or stream encoding errors found');
    }
  });

  toolTest('holds its fonts, and no other than the house font', 'pdffonts', async () => {
    for (const name of Object.keys(millimetres)) {
      const [, , ...lines] = run('pdffonts', save(await made(`${name}-ru.pdf`)))
        .trim()
        .split('\n');
      expect(lines.length, name).toBeGreaterThan(0);
      for (const line of lines) expect(line, name).toMatch(/NotoSans.*\s(yes)\s+(yes)\s+(yes)\s/);
    }
  });

  toolTest(
    'gives back its Kazakh words, each once even where several copies stand on a page',
    'pdftotext',
    async () => {
      const poster = run('pdftotext', save(await made('poster-astana-a3-kk.pdf')), '-');
      for (const word of ['Көмек керек пе?', '111', '112', 'қауіп болса', 'Астана қаласы', 'Мектеп психологы']) {
        expect(poster.normalize('NFC')).toContain(word);
      }
      const staff = run('pdftotext', save(await made('card-staff-a6-kk.pdf')), '-').replace(/\s+/g, ' ');
      expect(staff).toContain('Құпия сақтаймын деп уәде бермеңіз.');
    },
  );

  it('says who made it, in which language and for all readers', async () => {
    for (const name of Object.keys(millimetres)) {
      const text = (await made(`${name}-kk.pdf`)).content.toString('latin1');
      expect(text.includes('pdfuaid:part>1<'), name).toBe(true);
      expect(text.includes('<dc:language><rdf:Bag><rdf:li>kk</rdf:li>'), name).toBe(true);
    }
  });

  it('is small, and the same for the same content', async () => {
    for (const name of Object.keys(millimetres)) {
      const first = await made(`${name}-en.pdf`);
      expect(first.content.length, name).toBeLessThan(150 * 1024);
      expect((await made(`${name}-en.pdf`)).content.equals(first.content), name).toBe(true);
    }
  });

  it('has a twin in plain text with everything that it says', async () => {
    const { content: text } = await made('poster-astana-kk.txt');
    expect(text.toString('utf8')).toContain('112: қауіп болса');
    const { content: sheet } = await made('school-astana-en.txt');
    expect(sheet.toString('utf8')).toContain('School psychologist: room ____');
    const { content: three } = await made('card-three-all.txt');
    for (const word of ['Сақта', 'Сохрани', 'Save']) expect(three.toString('utf8')).toContain(word);
  });

  it('is refused when its text cannot fit, by name and with what to do', () => {
    const poster = makePoster(review, { kind: 'region', region: 'astana' }, 'kk');
    const lines = [{ language: 'kk' as const, text: ['сөз '.repeat(2000)] }];
    const long: Poster = { ...poster, faces: [{ parts: [{ kind: 'words', lines, size: 20 }], edge: null }] };
    expect(() => setPoster(long, paper('region', 'a4'), { cache: null })).toThrow(
      /content\/posters\/poster-region.yaml \(file poster-astana-kk.pdf\): the text does not fit.*Shorten/,
    );
  });

  it('can be made for every region and version, with and without an address', { timeout: 120_000 }, async () => {
    for (const input of [review, withAddress(review)]) {
      for (const file of listPosterFiles(input.regions)) {
        if (file.format !== 'pdf' || (file.of === 'sheet' && input !== review)) continue;
        const pdf = await makePosterFile(input, file);
        expect(pdf.subarray(0, 5).toString(), file.file).toBe('%PDF-');
      }
    }
  });

  async function made(name: string): Promise<{ name: string; content: Buffer }> {
    const file = listPosterFiles(review.regions).find((entry: PosterFile) => entry.file === name);
    if (!file) throw new Error(`${name}: there is no such file`);
    return { name, content: await makePosterFile(review, file, { cache: null }) };
  }

  function save({ name, content: bytes }: { name: string; content: Buffer }): string {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  }
});

function paper(kind: keyof typeof PAPERS, size: string) {
  const found = PAPERS[kind][size];
  if (!found) throw new Error(`${kind}: there is no paper ${size}`);
  return found;
}

function toolTest(name: string, tool: string, test: () => Promise<void>): void {
  const reason = spawnSync(tool, ['-v']).error ? `[skipped: ${tool} is not installed]` : '';
  it.skipIf(reason !== '')(`${name} ${reason}`.trim(), test);
}

function run(tool: string, ...values: string[]): string {
  return spawnSync(tool, values, { encoding: 'utf8' }).stdout;
}
