import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const requireHere = createRequire(import.meta.url);

/**
 * Gives dependency-cruiser the TypeScript of this folder.
 *
 * TypeScript 7 has no API that dependency-cruiser 18 can parse with, and without TypeScript it silently sees no .ts
 * file at all. npm has no way to give one package another's older dependency, so the resolver does it. Call it before
 * `import('dependency-cruiser')`.
 */
export function useTypescript6(): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const asked = specifier === 'typescript' || specifier.startsWith('typescript/');
      if (!asked || !context.parentURL?.includes('/node_modules/dependency-cruiser/')) {
        return nextResolve(specifier, context);
      }
      return { url: pathToFileURL(requireHere.resolve(specifier)).href, shortCircuit: true };
    },
  });
}
