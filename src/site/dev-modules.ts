/** How modules are made anew in dev, so that no page goes on with what they were. */
import { setImmediate as turn } from 'node:timers/promises';
import { isRunnableDevEnvironment, type EnvironmentModuleNode, type ViteDevServer } from 'vite';
import type { EvaluatedModules } from 'vite/module-runner';

interface Runner {
  evaluatedModules: EvaluatedModules;
  /** What is on its way to pages that are being made. Vite keeps it to itself. */
  concurrentModuleNodePromises: ReadonlyMap<string, Promise<unknown>>;
}

/**
 * Calls `change`, after which `isChanged` modules are others, and has these and all that use them be made anew. It waits
 * for a moment in which no page fetches any: Vite would give what is on its way to pages after the change as well, and
 * might keep it for ever.
 */
export async function withModulesAnew(
  server: ViteDevServer,
  isChanged: (module: EnvironmentModuleNode) => boolean,
  change: () => void,
): Promise<void> {
  const used = Object.values(server.environments).flatMap((environment) =>
    isRunnableDevEnvironment(environment)
      ? { graph: environment.moduleGraph, runner: environment.runner as unknown as Runner }
      : [],
  );
  const underWay = () => used.flatMap(({ runner }) => [...runner.concurrentModuleNodePromises.values()]);
  while (underWay().length > 0) {
    await Promise.allSettled(underWay());
    await turn();
  }
  change();
  for (const { graph, runner } of used) {
    const modules = [...graph.idToModuleMap.values()];
    for (const module of modules.filter(isChanged)) graph.invalidateModule(module);
    // Astro fetches what a page's styles may come from without running it. A runner is then told that it has the newest.
    for (const { id, transformResult } of modules) {
      const evaluated = transformResult === null && id !== null && runner.evaluatedModules.getModuleById(id);
      if (evaluated) runner.evaluatedModules.invalidateModule(evaluated);
    }
  }
}
