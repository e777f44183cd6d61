let tries = 0;

/**
 * Fetches one of the built modules. A browser may remember that an address has failed, so that each further try needs
 * another one.
 */
export async function loadModule<Module>(origin: string, name: keyof typeof __MODULES__): Promise<Module> {
  const address = `${origin}/widget/${__MODULES__[name]}`;
  try {
    return (await import(/* @vite-ignore */ address)) as Module;
  } catch {
    return (await import(/* @vite-ignore */ `${address}?try=${++tries}`)) as Module;
  }
}
