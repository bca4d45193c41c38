/** What a text of content/guides may use. The list in docs/editing.md and the check of references follow it. */
import Amount from './Amount.astro';
import Article from './Article.astro';
import Block from './Block.astro';
import Breathe from './Breathe.astro';
import CallScript from './CallScript.astro';
import Callout from './Callout.astro';
import Chart from './Chart.astro';
import ContactCards from './ContactCards.astro';
import DataFiles from './DataFiles.astro';
import Details from './Details.astro';
import Edition from './Edition.astro';
import ForAdult from './ForAdult.astro';
import ForChild from './ForChild.astro';
import Foreign from './Foreign.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import HelperCircles from './HelperCircles.astro';
import Hours from './Hours.astro';
import LawDate from './LawDate.astro';
import LawName from './LawName.astro';
import LawNumber from './LawNumber.astro';
import Next from './Next.astro';
import OldTerm from './OldTerm.astro';
import Paragraph from './Paragraph.astro';
import Phone from './Phone.astro';
import Picture from './Picture.astro';
import ProseLink from './ProseLink.astro';
import SafeOrNot from './SafeOrNot.astro';
import Say from './Say.astro';
import Source from './Source.astro';
import Stat from './Stat.astro';
import StatSource from './StatSource.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import TrustedHand from './TrustedHand.astro';
import Value from './Value.astro';

export const proseComponents = {
  Amount,
  Article,
  Block,
  Breathe,
  CallScript,
  Callout,
  Chart,
  ContactCards,
  DataFiles,
  Details,
  Edition,
  ForAdult,
  ForChild,
  Foreign,
  HelperCircles,
  Hours,
  LawDate,
  LawName,
  LawNumber,
  Next,
  OldTerm,
  Phone,
  Picture,
  SafeOrNot,
  Source,
  Stat,
  StatSource,
  Term,
  TrustedHand,
  Value,
  a: ProseLink,
  blockquote: Say,
  h2: Heading2,
  h3: Heading3,
  p: Paragraph,
  table: Table,
};
