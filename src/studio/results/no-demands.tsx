/** The empty state of everything that needs a demand. */
import { useDocument, useStudio } from '../context';
import { Button } from '../controls/button';
import { Quiet } from './quiet';

export function NoDemands() {
  const { session } = useStudio();
  const { readOnly, design } = useDocument((state) => state);
  if (design.nodes.length < 2)
    return <Quiet>Place two end nodes and join them with a fiber; results appear here.</Quiet>;
  return (
    <Quiet
      action={
        !readOnly && (
          <Button onClick={() => session.actions.setTool({ kind: 'demand' })}>Add a demand</Button>
        )
      }
    >
      A demand asks for Bell pairs between two end nodes.{' '}
      {!readOnly && 'Add one and click its two nodes; its rate and fidelity are computed at once.'}
    </Quiet>
  );
}
