type Environment = Record<string, string | undefined>;

/** The brand of widget/demo. */
const brand = { BRAND_NAME: 'Harbor Wallet', BRAND_COLOR: '#0f766e' };

/**
 * The environment of a demo: a brand and a data folder of its own, so that it never mixes with real data. What the operator
 * has set stays; an empty variable counts as unset, as it does for the configuration.
 *
 * @example demoEnvironment({ BRAND_NAME: 'Mine' }) // { BRAND_NAME: 'Mine', BRAND_COLOR: '#0f766e', DATA_DIR: './data-demo' }
 */
export function demoEnvironment(environment: Environment): Environment {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  return { ...brand, ...(set.DATABASE_URL ? {} : { DATA_DIR: './data-demo' }), ...set };
}
