import { getEntry, type CollectionEntry } from 'astro:content';
import { elementsOf, parseMdx } from '../guides/mdx.ts';
import type { CitedProvision } from '../law/structured-data.ts';

/**
 * A provision with its act.
 * @param id id of the provision
 * @param caller the component that asks, for the message
 * @throws Error when one of the two does not exist
 */
export async function provisionWithAct(
  id: string,
  caller: string,
): Promise<{ provision: CollectionEntry<'provisions'>; act: CollectionEntry<'acts'> }> {
  const provision = await getEntry('provisions', id);
  if (!provision) throw new Error(`<${caller} id="${id}">: there is no such file in content/law/provisions`);
  return { provision, act: await lawAct(provision.data.act, caller) };
}

/**
 * @param id id of an act
 * @param caller the component that asks, for the message
 * @throws Error when it does not exist
 */
export async function lawAct(id: string, caller: string): Promise<CollectionEntry<'acts'>> {
  const act = await getEntry('acts', id);
  if (!act) throw new Error(`<${caller} id="${id}">: there is no such file in content/law/acts`);
  return act;
}

/**
 * @param body a text of content/guides
 * @returns the provisions that its <Article> components cite, each once, in the order of the text
 */
export async function citedProvisions(body: string): Promise<CitedProvision[]> {
  const ids = elementsOf(parseMdx(body)).flatMap(({ name, attributes }) => {
    const id = name === 'Article' ? attributes.get('id') : undefined;
    return typeof id === 'string' ? [id] : [];
  });
  return Promise.all(
    [...new Set(ids)].map(async (id) => {
      const { provision, act } = await provisionWithAct(id, 'Article');
      return { provision: provision.data, actId: act.id, act: act.data };
    }),
  );
}
