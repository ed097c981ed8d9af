using CityMediaGov.Domain.People;
using FluentValidation;

namespace CityMediaGov.Web.Pages.People;

/// <summary>What is entered about a person, by who keeps the list.</summary>
public class PersonForm
{
    public string? FullName { get; set; }

    public string? Email { get; set; }

    public string? JobTitle { get; set; }

    public string? PersonType { get; set; }

    public Guid? UnitId { get; set; }

    public Guid? SupervisorId { get; set; }

    internal PersonDetails AsDetails() => new(FullName!, JobTitle!, PersonType!, UnitId, SupervisorId);
}

/// <summary>A page whose form asks for a person's details: drawn by <c>_PersonFields</c>.</summary>
public interface IAsksForPerson
{
    PersonForm Input { get; }

    PeopleChoices Choices { get; }

    /// <summary>Nobody is their own supervisor; null for a person who is not there yet.</summary>
    Guid? PersonId { get; }
}

public sealed class PersonFormRules : AbstractValidator<PersonForm>
{
    public PersonFormRules()
    {
        RuleFor(form => form.FullName).NotEmpty().WithMessage("Give the person’s name")
            .MaximumLength(AppUser.NameLength).WithMessage($"Use at most {AppUser.NameLength} characters for the name");
        RuleFor(form => form.Email).NotEmpty().WithMessage("Give the person’s e-mail address").Custom((typed, context) =>
        {
            if (!string.IsNullOrWhiteSpace(typed) && EmailAddress.WhyNot(typed) is { } problem)
                context.AddFailure(problem);
        });
        RuleFor(form => form.JobTitle).NotEmpty().WithMessage("Give the person’s title")
            .MaximumLength(AppUser.TitleLength).WithMessage($"Use at most {AppUser.TitleLength} characters for the title");
        RuleFor(form => form.PersonType).NotEmpty().WithMessage("Say what kind of person it is");
    }
}
