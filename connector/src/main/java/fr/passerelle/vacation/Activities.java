package fr.passerelle.vacation;

import java.util.List;

/**
 * What a file of activities declares.
 *
 * @param acts in the order of the file
 * @param nonPayables in the order of the file
 * @param splits in the order of the file
 */
public record Activities(List<Act> acts, List<NonPayable> nonPayables, List<Split> splits) {

  public Activities {
    acts = List.copyOf(acts);
    nonPayables = List.copyOf(nonPayables);
    splits = List.copyOf(splits);
  }
}
