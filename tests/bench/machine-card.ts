/** What the figures were measured on: the machine without its name, and how busy it was. */
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

export interface MachineCard {
  processors: number;
  model: string;
  memoryBytes: number;
  system: string;
  node: string;
  /** Programs that wanted a processor, on the average of the last minute; nothing where the system does not count them. */
  load: number | undefined;
}

export function machineCard(): MachineCard {
  const [load = 0] = loadavg();
  return {
    processors: availableParallelism(),
    model: cpus()[0]?.model.trim() ?? 'unknown',
    memoryBytes: totalmem(),
    system: `${platform()} ${/^[\d.]+/.exec(release())?.[0] ?? ''}`,
    node: process.version,
    load: platform() === 'win32' ? undefined : load,
  };
}
