/** Nothing of the caller's: its secrets are no business of Postgres, and its PG* variables would change what Postgres does. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
