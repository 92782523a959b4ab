import { LateMap } from './late-map';

export default function Page() {
  return <LateMap />;
}
