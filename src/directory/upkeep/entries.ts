import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { REGION_CODES, type RegionCode } from '../regions.ts';
import { serviceSchema, type Service } from '../schema.ts';

/** One file of the directory: as it is written, and as the schema reads it. */
export interface ServiceFile {
  id: string;
  /** Path from the root of the project. */
  file: string;
  text: string;
  data: Service;
}

/**
 * Reads the entries of the directory.
 * @param root root of the project
 * @returns the entries, sorted by their path
 * @throws Error naming the first file that does not fit the schema
 */
export async function readServiceFiles(root: string): Promise<ServiceFile[]> {
  const files: string[] = [];
  for await (const file of glob('content/directory/*/*.yaml', { cwd: root })) files.push(file);
  return Promise.all(files.sort().map((file) => readServiceFile(root, file)));
}

async function readServiceFile(root: string, file: string): Promise<ServiceFile> {
  const text = await readFile(join(root, file), 'utf8');
  const result = serviceSchema.safeParse(parse(text));
  if (result.success) return { id: basename(file, '.yaml'), file, text, data: result.data };
  const [issue] = result.error.issues;
  throw new Error(
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}. Run "npm run check" and mend the file first`,
  );
}

/** A region as lists for editors name it. */
export interface NamedRegion {
  code: RegionCode;
  slug: string;
  name: Service['name'];
}

/**
 * @param root root of the project
 * @returns the regions in the order of their file
 */
export async function readRegions(root: string): Promise<NamedRegion[]> {
  const rows = parse(await readFile(join(root, 'content/directory/regions.yaml'), 'utf8')) as NamedRegion[];
  return rows.filter(({ code }) => REGION_CODES.includes(code));
}
