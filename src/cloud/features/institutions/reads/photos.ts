import type { Files } from '../../../ports/files'

/** The same with the address of each photo instead of its key, which nobody is told; the storage is asked only when there are any. */
export async function withPhotos<T extends { photoKey: string | null }>(
  files: () => Files,
  people: readonly T[],
): Promise<(Omit<T, 'photoKey'> & { photo: string | null })[]> {
  const keys = people.flatMap(({ photoKey }) => photoKey ?? [])
  const shown = keys.length === 0 ? new Map<string, string>() : await files().showPictures([...new Set(keys)])
  return people.map(({ photoKey, ...rest }) => ({ ...rest, photo: photoKey === null ? null : (shown.get(photoKey) ?? null) }))
}
