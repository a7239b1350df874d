/**
 * Work that a page can do without until it has nothing else to do: explanations that nobody has opened yet. A page of a
 * thousand badges is drawn first. All of it is done before the page is printed.
 */
const waiting = new Map<object, () => void>();
let scheduled = false;

/** Safari has no idle callback. */
const whenQuiet: (work: (deadline?: IdleDeadline) => void) => void =
  typeof requestIdleCallback === 'function' ? (work) => requestIdleCallback(work) : (work) => setTimeout(work, 100);

export function whenIdle(owner: object, task: () => void): void {
  if (waiting.size === 0) addEventListener('beforeprint', doAll);
  waiting.set(owner, task);
  schedule();
}

export function cancelIdle(owner: object): void {
  if (waiting.delete(owner) && waiting.size === 0) removeEventListener('beforeprint', doAll);
}

const doAll = () => work(() => false);

function work(isEnough: () => boolean | undefined) {
  for (const [owner, task] of waiting) {
    cancelIdle(owner);
    task();
    if (isEnough()) break;
  }
}

function schedule() {
  if (scheduled) return;
  scheduled = true;
  whenQuiet((deadline) => {
    scheduled = false;
    work(() => deadline && deadline.timeRemaining() < 2);
    if (waiting.size) schedule();
  });
}
