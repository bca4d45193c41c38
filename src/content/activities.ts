import { getEntry } from 'astro:content';
import type { Activity, ActivityKind } from '../activities/schema.ts';

/**
 * Reads an interactive part while a page is rendered.
 * @param kind what the component can show
 * @param id file name in content/activities, without .yaml
 * @throws Error when there is no such part, or when it is of another kind
 */
export async function activity<Kind extends ActivityKind>(
  kind: Kind,
  id: string,
): Promise<Extract<Activity, { kind: Kind }>> {
  const data = (await getEntry('activities', id))?.data;
  if (!data) throw new Error(`content/activities/${id}.yaml: the file is missing`);
  if (!isKind(data, kind)) throw new Error(`content/activities/${id}.yaml: kind is ${data.kind}. Write kind: ${kind}`);
  return data;
}

function isKind<Kind extends ActivityKind>(data: Activity, kind: Kind): data is Extract<Activity, { kind: Kind }> {
  return data.kind === kind;
}
