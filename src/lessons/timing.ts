/** A step's place in the lesson. */
export interface MinuteMark {
  from: number;
  to: number;
}

/**
 * @param stepMinutes length of each step in minutes
 * @returns where each step begins and ends, counted from the beginning of the lesson
 */
export function minuteMarks(stepMinutes: readonly number[]): MinuteMark[] {
  let passed = 0;
  return stepMinutes.map((length) => {
    const from = passed;
    passed += length;
    return { from, to: passed };
  });
}

/**
 * @param mark a step's place
 * @returns for example 3–7
 */
export function formatMark({ from, to }: MinuteMark): string {
  return `${from}–${to}`;
}

/**
 * @param file the file of the text, for the message
 * @param steps number of steps in the text
 * @param lengths number of lengths in the lesson
 * @throws Error when they differ
 */
export function checkSteps(file: string, steps: number, lengths: number): void {
  if (steps === lengths) return;
  throw new Error(
    `${file}: steps: there are ${steps}, but stepMinutes of the lesson names ${lengths}. Write as many steps as lengths`,
  );
}
