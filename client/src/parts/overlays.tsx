import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.js';
import { Dialog, DialogWays } from '../ui/dialog.js';
import { Field } from '../ui/field.js';
import { Menu } from '../ui/menu.js';
import { Toast } from '../ui/toast.js';
import { Part } from './part.js';

export function Overlays() {
  const [shown, setShown] = useState<'dialog' | 'sheet' | 'toast' | null>(null);
  const close = () => setShown(null);
  return (
    <>
      <Part name="Menu">
        <Menu
          label="Meer over dit bericht"
          items={[
            { label: 'Verander', icon: <Pencil size={18} aria-hidden />, onChoose: () => setShown('sheet') },
            {
              label: 'Verwijder',
              icon: <Trash2 size={18} aria-hidden />,
              isDanger: true,
              onChoose: () => setShown('dialog'),
            },
          ]}
        />
      </Part>
      <Part name="Dialog, sheet and toast">
        <Button look="soft" onClick={() => setShown('toast')}>
          Toon een melding
        </Button>
      </Part>
      {shown === 'dialog' && (
        <Dialog title="Bericht verwijderen?" onClose={close}>
          <p>Niemand kan het dan nog lezen.</p>
          <DialogWays>
            <Button look="danger" onClick={close}>
              Ja, verwijder het
            </Button>
            <Button look="bare" onClick={close}>
              Nee
            </Button>
          </DialogWays>
        </Dialog>
      )}
      {shown === 'sheet' && (
        <Dialog look="sheet" title="Bericht veranderen" onClose={close}>
          <Field label="Bericht" name="message" problem={null} />
          <DialogWays>
            <Button onClick={close}>Bewaar</Button>
          </DialogWays>
        </Dialog>
      )}
      <Toast tone="heed">
        {shown === 'toast' && (
          <>
            <p>Je scherm gaat zo op slot.</p>
            <Button look="soft" size="small" onClick={close}>
              Ik ben er nog
            </Button>
          </>
        )}
      </Toast>
    </>
  );
}
