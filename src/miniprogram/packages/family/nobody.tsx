import { observer } from 'mobx-react-lite'
import { ErrorNote } from '../../components/error-note'
import { Screen } from '../../components/screen'
import { WayToEvening } from '../../components/way-to-evening'
import { tonight } from '../../stores/tonight-store'
import { nobody } from '../../text/family'

/** No child in the address: the evening is asked, and may know none. `failed` says what was not read. */
export const Nobody = observer(function Nobody({ failed }: { failed: string }) {
  const retry = () => void tonight.load(new Date())
  if (tonight.answer || tonight.error?.code === 'not-signed-in') return <WayToEvening {...nobody} />
  if (tonight.state !== 'error') return <Screen loading />
  return <Screen><ErrorNote error={tonight.error} what={failed} onRetry={retry} /></Screen>
})
