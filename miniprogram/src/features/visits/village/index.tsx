// One village's children, opened from a town's figures.
import { useRouter } from '@tarojs/taro';
import { Gate } from '../../../pages/gate.tsx';
import { VillageList } from '../list/village-list.tsx';

export default function VillagePage() {
  const village = useRouter().params['village'] ?? '';
  return <Gate>{() => <VillageList key={village} village={village} />}</Gate>;
}
