import { postOf } from './sample'
import type { Sample } from './sample'

const CLASSES = 8
const POSTS = 400

/** Everybody posts to the same few class days at once; answers how many of those are over their cap, or miscounted. */
export async function storm({ db, teachers, stormDay }: Sample, url: string, connections: number): Promise<number> {
  const struck = teachers.slice(0, CLASSES)
  let next = 0
  const outcomes = new Map<string, number>()
  const hand = async () => {
    while (next < POSTS) {
      const number = next++
      const teacher = struck[number % struck.length]
      if (!teacher) return
      const outcome = await post(url, teacher.token, postOf(teacher, stormDay, 3, `storm-${Date.now()}-${number}`))
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: connections }, hand))
  console.log(`storm: ${[...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`)

  const [row] = await db.run<{ wrong: number }>(
    {
      name: 'bench-storm',
      text: `select count(*) as wrong from class_day d
        where d.day = $1::date and d.class_id = any($2::bigint[]) and (
          d.used_minutes > d.cap_minutes + d.overrun_minutes
          or d.used_minutes <> (select coalesce(sum(k.minutes), 0) from homework_task k
            where k.district_id = d.district_id and k.school_id = d.school_id and k.class_id = d.class_id
              and k.day = d.day and k.written and k.required and k.place = 'home'))`,
    },
    [stormDay, struck.map((teacher) => teacher.classId)],
  )
  return row?.wrong ?? Number.NaN
}

async function post(url: string, token: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-demo-identity': token }
  const response = await fetch(url, { method: 'POST', headers, body })
  const answer = (await response.json()) as { ok: boolean; data?: { outcome: string }; error?: { code: string } }
  return answer.data?.outcome ?? answer.error?.code ?? 'nothing'
}
