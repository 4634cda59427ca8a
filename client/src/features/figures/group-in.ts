import { type Figure, type FigureGroup, figureGroupNames } from '@naast/shared/contract/figures';

/** A figure is named after its group. */
export const groupIn = (figure: Figure): FigureGroup =>
  figureGroupNames.find((group) => figure.startsWith(`${group}.`)) ?? 'flags';
