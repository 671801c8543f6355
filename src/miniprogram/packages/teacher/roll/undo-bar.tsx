import { observer } from 'mobx-react-lite'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import type { RollStore } from '../../../stores/marks/roll-store'
import { roll as copy } from '../../../text/roll'

/** The last tap can always be taken back, from the same place. */
export const UndoBar = observer(function UndoBar({ store }: { store: RollStore }) {
  const { lastAct } = store
  return (
    <ActionBar>
      <Button kind='default' icon='undo' disabled={lastAct === null} onTap={() => store.undo(new Date())}>
        {lastAct ? copy.undo(lastAct) : copy.nothingToUndo}
      </Button>
    </ActionBar>
  )
})
