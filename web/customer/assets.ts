/** What is used of Vite's manifest: the built file of each entry, by the path of its source. */
export type AssetManifest = Record<string, { file: string; css?: string[] }>;

/** The public path of a built entry. Throws where the build and the site do not belong together. */
export function assetPath(manifest: AssetManifest, source: string): string {
  const entry = manifest[source];
  if (!entry) throw new Error(`The asset manifest does not name ${source}: build the customer site again.`);
  return `/${entry.file}`;
}
