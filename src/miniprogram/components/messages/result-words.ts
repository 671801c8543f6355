import { messages } from '../../stores/messages'
import type { Topic } from '../../stores/messages'
import { messages as copy } from '../../text/messages'

/** What came of asking about the topic, in one sentence. */
export function resultWords(topic: Topic, outcome: 'answered' | 'switched-off' | 'failed'): string {
  if (outcome === 'switched-off') return copy.switchedOff
  if (outcome === 'failed') return copy.failed
  const accepted = messages.openOf(topic)
  return accepted.length > 0 ? copy.accepted(accepted) : copy.refused
}
