import type { StaffMember } from '../../../../cloud/features/people/shapes'
import { subjectName } from '../../../../policy/homework/subjects'
import { api } from '../../../api/client'
import { ask } from '../../../components/ask'
import type { SchoolKey } from '../../../components/board/open'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import { InSteps } from '../../../components/in-steps'
import { Row } from '../../../components/row'
import { useAct } from '../../../components/use-act'
import { office } from '../../../text/school'
import { classShort } from '../../../text/shared'

interface Props {
  at: SchoolKey
  staff: StaffMember[]
  onChanged: () => Promise<void>
}

const says = ({ isOffice, classTeacherOf, teaches }: StaffMember): string =>
  [
    isOffice ? office.isOffice : '',
    classTeacherOf.length > 0 ? office.leads(classTeacherOf.map(classShort).join('、')) : '',
    teaches.length > 0
      ? office.teaches(teaches.map((one) => `${classShort(one.class)}${subjectName(one.subjectCode)}`).join('、'))
      : '',
  ]
    .filter(Boolean)
    .join('；') || office.nothingYet

/** Everybody who works here with the program. */
export function Staff({ at, staff, onChanged }: Props) {
  const act = useAct()
  const remove = (one: StaffMember) =>
    act.run(async () => {
      if (!(await ask(office.removeTitle(one.displayName), office.removeSays, office.remove))) return
      await api.people.removeStaff.mutate({ ...at, personId: one.personId })
      await onChanged()
    })
  return (
    <Group title={office.staff}>
      <InSteps
        items={staff}
        row={(one) => (
          <Row
            key={one.personId}
            title={one.displayName}
            says={says(one)}
            foot={one.isMe ? office.me : (
              <SmallButton busy={act.busy} label={office.removeTitle(one.displayName)} onTap={() => void remove(one)}>
                {office.remove}
              </SmallButton>
            )}
          />
        )}
      />
      {act.error && <ErrorNote error={act.error} what={office.actFailed} />}
    </Group>
  )
}
