import { LANGUAGES, type Localized } from '../../i18n/languages.ts';
import { serviceUuid } from './hsds-parts.ts';
import type { Licence } from './labels.ts';
import type { OpenDirectory } from './model.ts';

/**
 * Places that are explicitly public, for maps (GeoJSON, RFC 7946). A service without an address that may be shown is
 * not in the file: not even its town, because a map would set a pin somewhere.
 * @param directory what the edition shows
 * @param licence licence of the file
 * @param notice what the review edition says of itself
 * @returns a collection of features; it may be empty. A place whose position is not known has no geometry
 */
export function formatGeoJson(directory: OpenDirectory, licence: Licence, notice: Localized): string {
  const { edition, date, entries } = directory;
  const features = entries.flatMap((entry) => {
    if (entry.status === 'unconfirmed' || !entry.address) return [];
    const { position } = entry;
    return {
      type: 'Feature',
      id: serviceUuid(entry.id),
      // The order of RFC 7946: longitude first.
      geometry: position ? { type: 'Point', coordinates: [position.longitude, position.latitude] } : null,
      properties: {
        id: entry.id,
        status: entry.status,
        kind: entry.kind,
        region: entry.region,
        ...inLanguages('name', entry.name),
        ...inLanguages('address', entry.address),
        ...(entry.status === 'checked' && { assured_date: entry.assured.date }),
      },
    };
  });
  const collection = {
    type: 'FeatureCollection',
    edition,
    ...(date !== null && { data_date: date }),
    licence: licence.url,
    ...(edition === 'review' && inLanguages('notice', notice)),
    features,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function inLanguages(name: string, text: Localized): Record<string, string> {
  return Object.fromEntries(LANGUAGES.map((language) => [`${name}_${language}`, text[language]]));
}
