// Every way that is open to anybody, below `/public`: what the door answers and what its description says.
import { certificateCheck } from '#functions/training/index.ts';
import { certificateRefusals } from '#shared/training/certificate.ts';
import { CertificateCheck } from '#shared/training/views.ts';
import type { PublicWay } from './way.ts';

export const publicWays: readonly PublicWay[] = [
  {
    path: '/public/certificates/{code}',
    summary: 'What holds under the number of a certificate',
    gives: CertificateCheck,
    refusals: certificateRefusals,
    answer: certificateCheck,
  },
];
