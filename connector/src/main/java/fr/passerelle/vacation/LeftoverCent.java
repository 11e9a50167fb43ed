package fr.passerelle.vacation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Who gets the cents that are left when cut shares don't add up to the whole. */
public enum LeftoverCent implements Word {
  /** One each to those who lost most by the cut; among equals, the smaller person number first. */
  PLUS_FORT_RESTE("plus_fort_reste") {
    @Override
    <K extends Comparable<K>> Comparator<Map.Entry<K, Fraction>> order() {
      return Map.Entry.<K, Fraction>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());
    }
  },
  /** One each in the order of the person numbers, the smallest first. */
  ORDRE_DES_NUMEROS("ordre_des_numeros") {
    @Override
    <K extends Comparable<K>> Comparator<Map.Entry<K, Fraction>> order() {
      return Map.Entry.comparingByKey();
    }
  };

  private final String code;

  LeftoverCent(String code) {
    this.code = code;
  }

  abstract <K extends Comparable<K>> Comparator<Map.Entry<K, Fraction>> order();

  /**
   * Whom the cents go to, first come first.
   *
   * @param lost what each lost by the cut, for whoever has a share at all
   */
  <K extends Comparable<K>> List<K> queue(SortedMap<K, Fraction> lost) {
    return lost.entrySet().stream().sorted(this.<K>order()).map(Map.Entry::getKey).toList();
  }

  @Override
  public String code() {
    return code;
  }
}
