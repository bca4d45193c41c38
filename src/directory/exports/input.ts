import { plainText } from '../../documents/model.ts';
import type { Edition } from '../../edition/edition.ts';
import { localize, type Localized } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/messages.ts';
import { numberFinder } from '../../lessons/numbers.ts';
import { printedText } from '../../lessons/text.ts';
import type { RegionCode } from '../regions.ts';
import type { OpenDataInput } from './files.ts';
import type { Licence } from './labels.ts';
import { openDirectory, type ListedService } from './shown.ts';

/** What the open files are made from, as the content holds it. */
export interface OpenDataSource {
  services: readonly ListedService[];
  regions: readonly { data: { code: RegionCode; name: Localized } }[];
  translators: Localized<Translate>;
  edition: Edition;
  /** Day of the build, YYYY-MM-DD. */
  today: string;
  site: { address: string | null; licence: Licence };
}

/**
 * @param source the content, and what is built
 * @returns the input of the files: what the edition shows, and the words of each language
 */
export function openDataInput(source: OpenDataSource): OpenDataInput {
  const { services, regions, translators, edition, today, site } = source;
  const byId = new Map(services.map((service) => [service.id, service]));
  const names = new Map(regions.map(({ data }) => [data.code, data.name]));
  return {
    directory: openDirectory(services, edition, today),
    labels: localize((language) => {
      const t = translators[language];
      const find = numberFinder(byId, edition, language);
      return {
        t,
        region: (code) => (code === 'national' ? t('near.national') : (names.get(code)?.[language] ?? code)),
        notConfirmed: plainText(printedText(t('blocks.notConfirmed'), find)),
      };
    }),
    regions: regions.map(({ data }) => data.code),
    licence: site.licence,
    site: site.address,
  };
}
