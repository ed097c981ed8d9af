using CityMediaGov.Domain.People;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CityMediaGov.Web.Pages.Units;

/// <summary>What is entered about a unit.</summary>
public class UnitForm
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public Guid? ParentId { get; set; }

    internal UnitDetails AsDetails() => new(Name!, Type!, ParentId);
}

/// <summary>A page whose form asks for a unit's details: drawn by <c>_UnitFields</c>.</summary>
public interface IAsksForUnit
{
    UnitForm Input { get; }

    IReadOnlyList<SelectListItem> Types { get; }

    /// <summary>Open units among which the one above is chosen.</summary>
    IReadOnlyList<SelectListItem> Parents { get; }
}

public sealed class UnitFormRules : AbstractValidator<UnitForm>
{
    public UnitFormRules()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Give the unit’s name")
            .MaximumLength(Unit.NameLength).WithMessage($"Use at most {Unit.NameLength} characters");
        RuleFor(form => form.Type).NotEmpty().WithMessage("Say what kind of unit it is");
    }
}
