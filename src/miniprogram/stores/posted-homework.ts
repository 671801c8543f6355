import type { Posted, PostedAnswer, PostedHomework } from '../../cloud/features/homework/shapes'

/** Classes of one post that got the very same tasks are edited together. */
export const sameTasks = (a: PostedHomework, b: PostedHomework): boolean =>
  JSON.stringify(a.tasks) === JSON.stringify(b.tasks)

/** Those homeworks of the post that have the same tasks as the one named, with their subject. */
export function toEdit(
  { posts }: Posted,
  postId: string,
  homeworkId: number,
): { subjectCode: string; homework: PostedHomework[] } | undefined {
  const post = posts.find((one) => one.postId === postId)
  const named = post?.homework.find((one) => one.homeworkId === homeworkId && !one.withdrawn)
  if (!post) return undefined
  const homework = post.homework.filter((one) => named && !one.withdrawn && sameTasks(one, named))
  return { subjectCode: post.subjectCode, homework }
}

/** What of an earlier answer is still posted, as it is now. */
export const stillPosted = ({ posts }: Posted, { homework }: PostedAnswer): PostedHomework[] =>
  posts
    .flatMap((post) => post.homework)
    .filter((one) => !one.withdrawn && homework.some(({ homeworkId }) => homeworkId === one.homeworkId))
