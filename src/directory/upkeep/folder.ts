import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Folders of the project that are published, or made into what is published. */
const PUBLISHED = ['dist', 'dist.building', 'public', 'content', 'src'];

/**
 * A sheet can hold numbers that nobody has confirmed: it never lies where the site is made of.
 * @param root root of the project
 * @param folder where the sheet shall go
 * @returns the folder as an absolute path
 * @throws Error when the folder is published, or is a file
 */
export function sheetFolder(root: string, folder: string): string {
  const target = realPath(resolve(root, folder));
  for (const name of PUBLISHED) {
    const way = relative(realPath(resolve(root, name)), target);
    const inside = way.split(sep)[0] !== '..' && !isAbsolute(way);
    if (inside)
      throw new Error(
        `--out ${folder}: lies in ${name}/, which is published. Name another folder, or leave --out away`,
      );
  }
  if (existsSync(target) && !statSync(target).isDirectory()) {
    throw new Error(`--out ${folder}: is a file. Name a folder, or leave --out away`);
  }
  return target;
}

/** The path with links followed, also where its end does not exist yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}
