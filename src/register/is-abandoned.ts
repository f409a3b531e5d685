import { hostname } from 'node:os';

/** Whether the process that calls itself `PID HOST` has died. Only its own machine can tell: of others it is never said. */
export function isAbandoned(owner: string): boolean {
  const [pid = '', host] = owner.split(' ');
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** How a process calls itself in files that another one may find. */
export const ownName = (): string => `${process.pid} ${hostname()}`;
