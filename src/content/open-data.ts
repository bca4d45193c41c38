import { getCollection } from 'astro:content';
import { openFiles, type OpenDataInput, type OpenFile, type OpenFiles } from '../directory/exports/files.ts';
import { openDataInput } from '../directory/exports/input.ts';
import { today } from '../i18n/dates.ts';
import { site } from '../site.ts';
import { edition, messages, regions } from './site.ts';

/** The open data of the directory, as this edition gives it away. */
export interface OpenData extends OpenFiles {
  input: OpenDataInput;
}

let made: Promise<OpenData> | undefined;

/** Made once in a build; while the site is developed, for every page. */
export function openData(): Promise<OpenData> {
  return import.meta.env.DEV ? makeOpenData() : (made ??= makeOpenData());
}

async function makeOpenData(): Promise<OpenData> {
  const [services, regionList, kk, ru, en] = await Promise.all([
    getCollection('services'),
    regions(),
    messages('kk'),
    messages('ru'),
    messages('en'),
  ]);
  const input = openDataInput({
    services,
    regions: regionList,
    translators: { kk, ru, en },
    edition,
    today: today(),
    site: { address: site.address, licence: site.licences.content },
  });
  return { input, ...openFiles(input) };
}

/** Parameters of every file below /data/directory/. */
export async function openFilePaths(): Promise<{ params: { file: string }; props: { file: OpenFile } }[]> {
  return (await openData()).files.map((file) => ({ params: { file: file.name }, props: { file } }));
}
