/**
 * Leaving quickly, as on GOV.UK: the page is covered first, then replaced, so that Back does not show it again.
 * Three presses of Shift do the same; each press is announced. Without this script the exit is a plain link.
 */
const KEY_TIMEOUT_MS = 5000;
const LEAVING_CLASS = 'leaving';

const link = document.querySelector<HTMLAnchorElement>('a[data-exit]');

if (link) {
  const announcer = document.createElement('div');
  announcer.className = 'exit-keys';
  announcer.setAttribute('role', 'status');
  document.body.append(announcer);

  let presses = 0;
  let shiftAlone = false;
  let timer: number | undefined;
  let cover: HTMLElement | undefined;

  const reset = (message = ''): void => {
    presses = 0;
    window.clearTimeout(timer);
    announcer.textContent = message;
    if (message) timer = window.setTimeout(() => (announcer.textContent = ''), KEY_TIMEOUT_MS);
  };

  const leave = (): void => {
    if (!cover) {
      cover = document.createElement('div');
      cover.className = 'exit-cover';
      cover.setAttribute('role', 'alert');
      document.body.append(cover);
    }
    cover.textContent = link.dataset.leaving ?? '';
    document.body.classList.add(LEAVING_CLASS);
    document.title = '\u200b';
    window.location.replace(link.href);
  };

  // A click with a key or with the middle button asks for another tab: that would leave this one open.
  for (const kind of ['click', 'auxclick'] as const) {
    link.addEventListener(kind, (event) => {
      if (event.button === 2) return;
      event.preventDefault();
      leave();
    });
  }

  document.addEventListener('keydown', (event) => {
    // A key that is held down repeats itself: it still counts as one press.
    if (!event.repeat) shiftAlone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key !== 'Shift' && presses > 0) reset();
  });

  // Shift and a click select text.
  document.addEventListener('pointerdown', () => (shiftAlone = false));

  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !shiftAlone) return;
    shiftAlone = false;
    presses += 1;
    window.clearTimeout(timer);
    if (presses === 3) {
      leave();
      return;
    }
    announcer.textContent = (presses === 1 ? link.dataset.twoMore : link.dataset.oneMore) ?? '';
    timer = window.setTimeout(() => reset(link.dataset.timeUp), KEY_TIMEOUT_MS);
  });

  // A page that comes back from the browser's memory must not stay covered.
  const title = document.title;
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.body.classList.remove(LEAVING_CLASS);
    cover?.remove();
    cover = undefined;
    document.title = title;
    reset();
  });
}
