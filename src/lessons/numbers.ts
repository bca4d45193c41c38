import { formatPhone, phoneLink } from '../directory/phone.ts';
import type { Service } from '../directory/schema.ts';
import { serviceVisibility, type Edition } from '../edition/edition.ts';
import type { Language } from '../i18n/languages.ts';
import type { FindNumber } from './text.ts';

type Listed = Pick<Service, 'name' | 'shortName' | 'phones' | 'publish' | 'assurance'>;

/**
 * Looks up what may be printed of a service. The public edition prints the name where it withholds the number.
 * @param directory services by id
 * @param edition the edition that is built
 * @param language language of the reader
 */
export function numberFinder(
  directory: ReadonlyMap<string, { data: Listed }>,
  edition: Edition,
  language: Language,
): FindNumber {
  return (id) => {
    const service = directory.get(id)?.data;
    if (!service) throw new Error(`{${id}}: there is no such service in content/directory. Write the name of its file`);
    const name = (service.shortName ?? service.name)[language];
    const number = service.phones.find((phone) => phone.channel === 'voice')?.number;
    if (number !== undefined && serviceVisibility(service, edition) === 'full') {
      return { number: formatPhone(number), link: phoneLink(number), name };
    }
    if (edition === 'review') {
      throw new Error(`{${id}}: this number may not be shown. Use a service with a number that is ready to publish`);
    }
    return { number: null, link: null, name };
  };
}
