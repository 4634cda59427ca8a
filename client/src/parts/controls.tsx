import { Download } from 'lucide-react';
import { Button, buttonClass } from '../ui/button.js';
import { Part } from './part.js';

const looks = ['main', 'soft', 'bare', 'danger'] as const;

export function Controls() {
  return (
    <>
      {looks.map((look) => (
        <Part key={look} name={`Button, ${look}`}>
          <Button look={look}>Verstuur</Button>
          <Button look={look}>
            <Download size={20} aria-hidden />
            Download
          </Button>
          <Button look={look} size="small">
            Klein
          </Button>
          <Button look={look} isBusy>
            Bezig
          </Button>
          <Button look={look} disabled>
            Kan nu niet
          </Button>
          <a href="#link" className={buttonClass({ look })}>
            Een link
          </a>
        </Part>
      ))}
    </>
  );
}
