// How the signer is known, the signer's own hand, and the one who watched.
import { documents } from '#shared/entrustment/contract.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { SignaturePad } from '../../../ui/signature-pad.tsx';
import { type DoorFault, type DoorForm, documentNames } from './door-form.ts';

export type ProofProps = Readonly<{
  form: DoorForm;
  /** Whose hand it is. */
  name: string;
  fault: DoorFault | undefined;
  onChange: (fields: Partial<DoorForm>) => void;
}>;

const faultAt = (fault: DoorFault | undefined, field: DoorFault['field']): string | undefined =>
  fault?.field === field ? fault.words : undefined;

/** Which document was seen. */
export const IdentityStep = ({ form, name, fault, onChange }: ProofProps) => (
  <>
    <Box className="blank">
      <Field label={`看了${name}的什么`} fault={faultAt(fault, 'document')}>
        <Choice
          id="document"
          label={`看了${name}的什么`}
          options={documents.map((value) => ({ value, name: documentNames[value] }))}
          chosen={form.document === undefined ? [] : [form.document]}
          onChoose={(document) =>
            onChange({ document, ...(document === 'known_in_person' && { numberTail: '' }) })
          }
        />
      </Field>
    </Box>
    {form.document !== undefined && form.document !== 'known_in_person' && (
      <Box className="blank">
        <Field label="证件号码的后四位" htmlFor="number-tail" fault={faultAt(fault, 'numberTail')}>
          <TextLine
            id="number-tail"
            value={form.numberTail}
            most={4}
            keys="idcard"
            hint="照证件上的抄，最后一位可能是 X"
            onType={(typed) => onChange({ numberTail: typed.toUpperCase().replace(/[^\dX]/g, '') })}
          />
        </Field>
      </Box>
    )}
    {form.document === 'known_in_person' && (
      <Box className="sm c2" style={{ paddingTop: 10 }}>
        会写明没有看证件，是您认识本人。以后有人问起，您要能说清楚。
      </Box>
    )}
  </>
);

/** The signer writes the own name. */
export const HandStep = ({ form, name, fault, onChange }: ProofProps) => (
  <>
    <Box className="sm c2" style={{ paddingBottom: 10 }}>
      {`把手机交给${name}，请本人写，别人不能代写。不会写字的，改用纸面签、按手印。`}
    </Box>
    <SignaturePad
      id="door-pad"
      name={name}
      drawn={form.drawn}
      fault={faultAt(fault, 'drawn')}
      onDraw={(drawn) => onChange({ drawn })}
    />
  </>
);

/** Somebody else watched, and says so by the own hand. */
export const OnlookerStep = ({ form, name, fault, onChange }: ProofProps) => (
  <>
    <Box className="blank">
      <Field
        label={`旁边看着${name}签的，是哪一位`}
        htmlFor="onlooker-name"
        fault={faultAt(fault, 'onlookerName')}
      >
        <TextLine
          id="onlooker-name"
          value={form.onlookerName}
          most={20}
          hint="不签这份确认书的人，比如邻居、村干部"
          onType={(onlookerName) => onChange({ onlookerName })}
        />
      </Field>
    </Box>
    <Box style={{ paddingTop: 16 }}>
      <SignaturePad
        id="onlooker-pad"
        name={form.onlookerName.trim() === '' ? '旁边这位的姓名' : form.onlookerName.trim()}
        drawn={form.onlookerDrawn}
        fault={faultAt(fault, 'onlookerDrawn')}
        onDraw={(onlookerDrawn) => onChange({ onlookerDrawn })}
      />
    </Box>
  </>
);
