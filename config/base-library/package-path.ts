/** `place` as seen from the file `here`, from the package's root. Without node:path, because a browser runs this too. */
export function resolveFrom(here: string, place: string): string {
  const parts = place.startsWith('/') ? [] : here.split('/').slice(0, -1)
  for (const part of place.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
