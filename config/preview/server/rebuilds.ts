import type { PackageFolder } from './package-folder'

/** Often enough to feel at once, and a hundred file times cost a millisecond. */
const LOOK_EVERY_MS = 400

/**
 * Calls `rebuilt` when dist/weapp has changed, has come to rest and is complete. By looking, because a build throws the folder
 * away and a watcher of it with it.
 */
export function watchRebuilds(folder: PackageFolder, rebuilt: () => void): () => void {
  let told = folder.signature()
  let last = told
  const timer = setInterval(() => {
    const now = folder.signature()
    const rests = now === last
    last = now
    if (!rests || now === told || !isComplete(folder)) return
    told = now
    rebuilt()
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

function isComplete(folder: PackageFolder): boolean {
  try {
    folder.insistComplete()
    return true
  } catch {
    return false // a build is under way
  }
}
