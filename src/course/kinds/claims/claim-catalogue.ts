/** The claims of a course as pages list them: all, those of a chapter, those about a concept. */
import { byChapter, type ChapterGroup } from '../by-chapter.ts';
import type { Course, CourseClaim } from '../../course.ts';

type WithClaims = Pick<Course, 'order' | 'chapters' | 'claims'>;

/** By the chapter that takes each up first, as its sections follow; last those that no chapter takes up. */
export function claimCatalogue(course: WithClaims): ChapterGroup<CourseClaim>[] {
  return catalogueOf(course, Object.values(course.claims));
}

function catalogueOf(course: WithClaims, claims: readonly CourseClaim[]): ChapterGroup<CourseClaim>[] {
  return byChapter(
    course.order,
    claims.map((claim) => ({
      thing: claim,
      chapter: claim.takenUp[0]?.chapter,
      section: sectionOf(course, claim.takenUp[0]),
    })),
  );
}

/** Those that a chapter takes up, as its sections follow. */
export function claimsIn(course: WithClaims, chapter: string): CourseClaim[] {
  const placed = Object.values(course.claims).flatMap((claim) => {
    const place = claim.takenUp.find((one) => one.chapter === chapter);
    return place ? [{ thing: claim, chapter, section: sectionOf(course, place) }] : [];
  });
  return byChapter([chapter], placed).flatMap(({ things }) => things);
}

/** In the order of the catalogue. */
export function claimsAbout(course: WithClaims, concept: string): CourseClaim[] {
  const claims = Object.values(course.claims).filter(({ about }) => about.includes(concept));
  return catalogueOf(course, claims).flatMap(({ things }) => things);
}

/** Ids of the platforms of what it is about, in the order of the course. */
export function platformsOf(
  course: Pick<Course, 'platforms' | 'concepts'>,
  { about }: CourseClaim,
): string[] {
  const own = new Set(about.flatMap((id) => course.concepts[id]?.platforms ?? []));
  return course.platforms.map(({ id }) => id).filter((id) => own.has(id));
}

function sectionOf({ chapters }: WithClaims, place: CourseClaim['takenUp'][number] | undefined): number {
  return (chapters[place?.chapter ?? '']?.sections ?? []).findIndex(({ id }) => id === place?.section);
}
