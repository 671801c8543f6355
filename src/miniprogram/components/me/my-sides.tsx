import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Me, MyPost } from '../../../cloud/features/people/shapes'
import { subjectName } from '../../../policy/homework/subjects'
import { session } from '../../stores/session-store'
import type { Side } from '../../stores/session-store'
import { me as copy } from '../../text/me'
import { className, classShort } from '../../text/shared'
import { open } from '../evening/open'
import { Group } from '../group'
import { Row } from '../row'
import { Segment } from '../segment'

const postWords = (post: MyPost): string =>
  [
    post.isOffice ? copy.office : '',
    post.classTeacherOf.length > 0 ? copy.classTeacherOf(post.classTeacherOf.map(className).join('、')) : '',
    post.teaches.length > 0
      ? copy.teaches(post.teaches.map((one) => `${classShort(one.class)}${subjectName(one.subjectCode)}`).join('、'))
      : '',
  ]
    .filter(Boolean)
    .join('；')

const openOffice = (post: MyPost) =>
  void Taro.navigateTo({ url: `/packages/school/office/index?d=${post.districtId}&s=${post.schoolId}` })

const openClasses = () => {
  session.chooseSide('staff')
  void Taro.switchTab({ url: '/pages/evening/index' })
}

/** What I am besides a guardian, and which side the first tab shows. */
export const MySides = observer(function MySides({ me }: { me: Me }) {
  const { sides, side } = session
  return (
    <>
      {sides.length > 1 && (
        <Group title={copy.side}>
          <View className='pad'>
            <Segment<Side>
              label={copy.side}
              value={side}
              options={sides.map((one) => ({ value: one, says: copy.sides[one] }))}
              onChange={(one) => session.chooseSide(one)}
            />
          </View>
        </Group>
      )}
      {me.posts.map((post) => (
        <Group key={post.schoolId} title={copy.posts}>
          <Row title={post.schoolName} says={postWords(post)} />
          <Row title={copy.toClasses} onTap={openClasses} />
          {post.isOffice && <Row title={copy.toOffice} onTap={() => openOffice(post)} />}
        </Group>
      ))}
      {me.officerOf.map((district) => (
        <Group key={district.districtId} title={district.name}>
          <Row title={copy.toDistrict} onTap={open.districtSchools} />
          <Row title={copy.toRegister} onTap={() => open.district('register', district.districtId)} />
          <Row title={copy.toApprovals} onTap={() => open.district('approvals', district.districtId)} />
        </Group>
      ))}
    </>
  )
})
